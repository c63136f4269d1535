import type { ArgumentCheck, ArgumentProblem } from '../argument-problem.ts';
import type { Setters } from './words.ts';
import { isUnknown } from '../unknown.ts';
import { at, complex, invalidParameter, positive } from './words.ts';

const WORDS: Readonly<Record<number, readonly string[]>> = {
  1: ['off', 'test', 'size'],
  2: ['rotate'],
  3: ['resize', 'crop'],
};

/** What is done with an image (ngx_http_image_filter): the number of arguments says what they may be. */
const imageFilter: ArgumentCheck = (args, place) => {
  const [what = '', ...numbers] = args;
  if (!isUnknown(what) && !WORDS[args.length]?.includes(what)) return refused(what, 0);
  for (const [place0, value] of numbers.entries()) {
    const index = place0 + 1;
    const problem = value.includes('$') ? complex(index)(args, place) : number(value, index, what === 'rotate');
    if (problem) return problem;
  }
  return undefined;
};

function number(value: string, index: number, isAngle: boolean): ArgumentProblem | undefined {
  if (isUnknown(value)) return undefined;
  const taken = isAngle ? /^0*(?:90|180|270)$/.test(value) : value === '-' || positive(value);
  return taken ? undefined : refused(value, index);
}

function refused(word: string, index: number): ArgumentProblem {
  return at(index, invalidParameter(word), {
    advice:
      'it takes "off", "test", "size", "rotate 90", "resize WIDTH HEIGHT" or "crop WIDTH HEIGHT", "-" for a side that is not limited',
  });
}

/** A number above zero, or a variable. */
function quality(test: (value: string) => boolean): ArgumentCheck {
  return (args, place) => {
    const [value = ''] = args;
    if (value.includes('$')) return complex(0)(args, place);
    return isUnknown(value) || test(value)
      ? undefined
      : at(0, `invalid value "${value}"`, { advice: 'write a number above zero' });
  };
}

/** Setters of src/http/modules/ngx_http_image_filter_module.c. */
export const IMAGE_FILTER: Setters = {
  'ngx_http_image_filter_module/image_filter': imageFilter,
  'ngx_http_image_filter_module/image_filter_jpeg_quality': quality(positive),
  'ngx_http_image_filter_module/image_filter_webp_quality': quality(positive),
  // What is no number counts as zero here.
  'ngx_http_image_filter_module/image_filter_sharpen': quality((value) => value !== '-'),
};
