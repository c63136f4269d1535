import type { SourceFile } from '../../../grammar/nodes.ts';
import { failed } from '../../host.ts';
import type { Host } from '../../host.ts';
import { Text } from '../../text.ts';

/** A file of a kept report: a report asks for nothing but its path, and for its text where lines are shown. */
export class UnreadFile implements SourceFile {
  readonly path: string;
  readonly root = { start: 0, end: 0, directives: [] };
  readonly comments = [];
  readonly problems = [];
  readonly #host: Host;
  #text: Text | undefined;

  constructor(path: string, host: Host) {
    this.path = path;
    this.#host = host;
  }

  get text(): Text {
    if (!this.#text) {
      const bytes = this.#host.read(this.path);
      this.#text = failed(bytes) ? new Text('') : Text.decode(bytes);
    }
    return this.#text;
  }
}
