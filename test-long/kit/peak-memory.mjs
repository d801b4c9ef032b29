// Preloaded into a program under test: samples its memory and tells the peak, in bytes, on standard error when it ends.
let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
setInterval(sample, 50).unref();
process.on('exit', () => {
  sample();
  process.stderr.write(`peak memory ${Math.max(peak, process.resourceUsage().maxRSS * 1024)}\n`);
});
