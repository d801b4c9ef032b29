/** English words of four letters and more that are far more often words than names. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `able about above after again against agree alone along already also although always among another answer anyone anything
  around away back based because been before begin being believe below best better between bigger both bring build call came
  change check clear close code come common could course data days deal design does doing done door down each early else empty
  enough even ever every example fact fair fast feel felt fine find first follow found free from full fun gave give given goes going
  gone good great group guess hand hard have hear hello help here high hint home hope house huge idea into issue just keep kind knew
  know large last late later learn least left less life like line link list little live long look love made main make many maybe
  mean might mind mine more most much must name near need never news next nice none note nothing okay once only open other over
  page part past people place plan play please point quick quite rather read real really right road room rust said same seem self
  send sense shall short should show side simple since small some sort soon start state still stop such sure take talk tell test
  than thank thanks that their them then there these they thing think this those though time today told took true turn type under
  until upon used user using very want week well went were what when where which while whole will wish with word work world would
  write wrong year your yours yeah`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
