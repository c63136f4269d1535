/** Filters the findings by level, rule and text. Without it the report is the plain list; the controls are shown by it alone. */
export const SCRIPT = `
(function () {
  'use strict';
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var one = function (id) { return document.getElementById(id); };
  var text = one('text'), rule = one('rule'), shown = one('shown'), none = one('none');
  var levels = all('input[name=level]');
  var sections = all('section.file').map(function (section) {
    var path = section.getAttribute('data-path').toLowerCase();
    return {
      section: section,
      link: document.querySelector('nav a[href="#' + section.id + '"]'),
      findings: all('article', section).map(function (article) {
        return {
          article: article,
          level: article.getAttribute('data-level'),
          rule: article.getAttribute('data-rule'),
          text: path + ' ' + article.textContent.toLowerCase()
        };
      })
    };
  });
  function apply() {
    var words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    var wanted = levels.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var visible = 0, total = 0;
    sections.forEach(function (entry) {
      var here = 0;
      entry.findings.forEach(function (finding) {
        var show = wanted.indexOf(finding.level) >= 0 && (rule.value === '' || finding.rule === rule.value) &&
          words.every(function (word) { return finding.text.indexOf(word) >= 0; });
        finding.article.hidden = !show;
        if (show) here++;
      });
      entry.section.hidden = here === 0;
      if (entry.link) {
        entry.link.parentNode.classList.toggle('empty', here === 0);
        entry.link.querySelector('.count').textContent = String(here);
      }
      visible += here;
      total += entry.findings.length;
    });
    shown.textContent = visible === total ? total + (total === 1 ? ' finding' : ' findings') : visible + ' of ' + total + ' findings';
    none.hidden = visible > 0;
  }
  document.documentElement.classList.add('js');
  levels.concat([text, rule]).forEach(function (control) {
    control.addEventListener('input', apply);
    control.addEventListener('change', apply);
  });
  one('reset').addEventListener('click', function () {
    text.value = ''; rule.value = '';
    levels.forEach(function (box) { box.checked = true; });
    apply();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== text && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      text.focus();
    }
  });
  apply();
})();
`;
