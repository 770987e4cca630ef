// SPDX-License-Identifier: Apache-2.0
// Looks at pages of a signed-in house as a phone does; prints one JSON line of scores a page.
// run.mjs ORIGIN COOKIE PATH…
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [origin, cookie, ...paths] = process.argv.slice(2);
const browser = await launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
});

function said(audit) {
  return (audit.details?.items ?? []).map((item) => item.description ?? '').join('; ');
}

// What keeps a category from full marks.
function shortfalls(report, category) {
  return category.auditRefs
    .filter((ref) => ref.weight > 0 && (report.audits[ref.id].score ?? 1) < 0.9)
    .map((ref) => `${ref.id} ${report.audits[ref.id].displayValue ?? said(report.audits[ref.id])}`);
}

try {
  for (const path of paths) {
    const { lhr } = await lighthouse(origin + path, {
      port: browser.port,
      output: 'json',
      logLevel: 'error',
      formFactor: 'mobile',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      extraHeaders: { Cookie: cookie },
    });
    const line = { path, final: lhr.finalDisplayedUrl };
    for (const category of Object.values(lhr.categories)) {
      line[category.id] = Math.round((category.score ?? 0) * 100);
      line[`${category.id}_short`] = shortfalls(lhr, category);
    }
    console.log(JSON.stringify(line));
  }
} finally {
  browser.kill();
}
