// Closes a CI run with the real counts of its tests, from the report that the test run wrote.
import { existsSync, readFileSync } from 'node:fs';

const file = process.argv[2];
if (!existsSync(file)) {
  console.log('the test run left no report');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const report = JSON.parse(readFileSync(file, 'utf8'));
// A file that could not even be loaded failed without a test of its own.
const broken = report.testResults.filter(
  (test) => test.status === 'failed' && test.assertionResults.length === 0,
);
const failures = report.numFailedTests + broken.length;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `${report.numPassedTests} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exit(failures > 0 || report.numPassedTests === 0 ? 1 : 0);
