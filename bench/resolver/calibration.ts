/** One answer: how sure it was, 0..1, and whether it was right. */
export interface Answer {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/** The expected calibration error in percent: over ten bins of confidence, how far the mean confidence lies from the share that is right. */
export function calibrationError(answers: readonly Answer[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, isRight } of answers) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (bin === undefined) continue;
    bin.confidence += confidence;
    if (isRight) bin.right += 1;
  }
  const off = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  return Math.round((10_000 * off) / Math.max(1, answers.length)) / 100;
}
