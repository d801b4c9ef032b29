/** English forms that no suffix rule leads back to their base, by base. */
const FORMS = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent; bet; bind bound; bite bit
bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose
chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget
forgot forgotten; forgive forgave forgiven; freeze froze frozen; give gave given; grind ground; grow grew grown; hang hung; hear heard; hide
hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lie lain;
light lit; lose lost; make made; mean meant; meet met; pay paid; prove proven; ride rode ridden; ring rang rung; rise rose risen; run ran; see
saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang
sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; spend spent; spin spun; spread; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; sting stung; strike struck; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach
taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; wake woke woken; wear wore worn; weave wove woven;
weep wept; win won; wind wound; write wrote written; child children; man men; woman women; person people; foot feet; tooth teeth; mouse mice;
goose geese; knife knives; life lives; wife wives; leaf leaves; loaf loaves; half halves; shelf shelves; wolf wolves; thief thieves; good better
best; bad worse worst; go went gone; do done; say said`;

const BASE_OF: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((entry) => {
    const [base = '', ...forms] = entry.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, base]);
  }),
);

/** The base of an irregular English form ('went' gives 'go'); any other word as it is. */
export function baseForm(word: string): string {
  return BASE_OF.get(word) ?? word;
}
