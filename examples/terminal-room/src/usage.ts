import { scenes } from './scenes.js';

/** What `--help` prints. */
export function usage(): string {
  const list = scenes.map((scene) => `                      ${scene.id}: ${scene.title}`);
  return [
    'A room of artificial personas in the terminal. Type to join in.',
    '',
    'npm start                            choose a room and watch',
    'npm start -- [options]',
    '',
    '  --scene NAME        the room:',
    ...list,
    '  --name NAME         your name in it',
    '  --seed TEXT         the same seed, scene and ticks give the same conversation',
    '  --speed X           times as fast, 0.1 to 20',
    '  --ticks N           N ticks as fast as they go, on a clock of their own, then the report;',
    '                      in real time where --speed is given',
    '  --json              one JSON object on standard output, everything else on standard error',
    '  --log FILE          writes the messages as JSON Lines {chat,i,t,user,text,reply?,ment?}; replaces FILE',
    '  --replay FILE       lets the people of a real chat log speak (IRC log or JSON Lines)',
    '  --stand-in NICK     leaves out what NICK said; a neutral persona of that name answers instead',
    '  --stand-in NICK=BOT the same with a bot of the scene; may be given more than once',
    '                      most-addressed as NICK is whoever the log speaks to most',
    '  --anonymous         leaves names and words of the log out of the report',
    '  --model MODEL       what writes the lines, in place of the scripted model: groq:NAME (with',
    '                      GROQ_API_KEY in the environment), openai:NAME (OPENAI_API_KEY), or a server',
    '                      of that shape: http://127.0.0.1:11434/v1#NAME; given more than once, the next',
    '                      answers where one fails; "scripted" may be the last',
    '  --help              this text',
    '',
    'Every persona is artificial, and without --model every line of theirs is scripted (no language model).',
  ].join('\n');
}
