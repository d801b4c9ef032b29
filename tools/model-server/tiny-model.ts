const STRING = 8;
const ARRAY = 9;
const UINT32 = 4;
const INT32 = 5;
const FLOAT32 = 6;
const ALIGNMENT = 32;

const WIDTH = 32;
const HEADS = 2;
const INNER = 64;
const CONTEXT = 8_192;

type Value =
  | readonly [type: typeof STRING, value: string]
  | readonly [type: typeof UINT32 | typeof FLOAT32, value: number]
  | readonly [
      type: typeof ARRAY,
      of: typeof STRING | typeof INT32 | typeof FLOAT32,
      values: readonly (string | number)[],
    ];

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly data: Buffer;
}

/**
 * A language model of one layer with random weights, as a GGUF file that llama.cpp loads: about 120 kB. It knows letters, bytes and a few words, and writes
 * nonsense. The same file every time.
 */
export function tinyModel(): Buffer {
  const { tokens, types } = vocabulary();
  const fields: Readonly<Record<string, Value>> = {
    'general.architecture': [STRING, 'llama'],
    'general.name': [STRING, 'tiny'],
    'llama.context_length': [UINT32, CONTEXT],
    'llama.embedding_length': [UINT32, WIDTH],
    'llama.block_count': [UINT32, 1],
    'llama.feed_forward_length': [UINT32, INNER],
    'llama.attention.head_count': [UINT32, HEADS],
    'llama.attention.head_count_kv': [UINT32, HEADS],
    'llama.attention.layer_norm_rms_epsilon': [FLOAT32, 1e-5],
    'llama.rope.dimension_count': [UINT32, WIDTH / HEADS],
    'llama.vocab_size': [UINT32, tokens.length],
    'tokenizer.ggml.model': [STRING, 'llama'],
    'tokenizer.ggml.tokens': [ARRAY, STRING, tokens],
    'tokenizer.ggml.scores': [ARRAY, FLOAT32, tokens.map(({ length }) => (length > 1 ? -1 : -2))],
    'tokenizer.ggml.token_type': [ARRAY, INT32, types],
    'tokenizer.ggml.bos_token_id': [UINT32, 1],
    'tokenizer.ggml.eos_token_id': [UINT32, 2],
    'tokenizer.ggml.unknown_token_id': [UINT32, 0],
  };
  const tensors = tensorsOf(tokens.length);
  const head = [
    Buffer.from('GGUF'),
    uint32(3),
    uint64(tensors.length),
    uint64(Object.keys(fields).length),
    ...Object.entries(fields).flatMap(([name, value]) => [text(name), ...fieldOf(value)]),
  ];
  let offset = 0;
  for (const { name, shape, data } of tensors) {
    head.push(text(name), uint32(shape.length), ...shape.map(uint64), uint32(0), uint64(offset));
    offset += data.length + paddingOf(data.length);
  }
  return Buffer.concat([
    ...padded(Buffer.concat(head)),
    ...tensors.flatMap(({ data }) => padded(data)),
  ]);
}

function vocabulary(): { readonly tokens: readonly string[]; readonly types: readonly number[] } {
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  const words = ['▁', ...'abcdefghijklmnopqrstuvwxyz.', '▁tea', '▁the', '▁and', '▁is'];
  const [unknown, control, byte, normal] = [2, 3, 6, 1];
  return {
    tokens: ['<unk>', '<s>', '</s>', ...bytes, ...words],
    types: [...[unknown, control, control], ...bytes.map(() => byte), ...words.map(() => normal)],
  };
}

function tensorsOf(tokens: number): readonly Tensor[] {
  let state = 7;
  const drawn = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.4 * (state / 2 ** 32 - 0.5);
  };
  const tensor = (name: string, shape: readonly number[], value = drawn): Tensor => {
    const size = shape.reduce((product, side) => product * side, 1);
    const data = Buffer.from(Float32Array.from({ length: size }, value).buffer);
    return { name: `${name}.weight`, shape, data };
  };
  const ones = () => 1;
  return [
    tensor('token_embd', [WIDTH, tokens]),
    tensor('output_norm', [WIDTH], ones),
    tensor('output', [WIDTH, tokens]),
    tensor('blk.0.attn_norm', [WIDTH], ones),
    ...['q', 'k', 'v', 'output'].map((part) => tensor(`blk.0.attn_${part}`, [WIDTH, WIDTH])),
    tensor('blk.0.ffn_norm', [WIDTH], ones),
    tensor('blk.0.ffn_gate', [WIDTH, INNER]),
    tensor('blk.0.ffn_up', [WIDTH, INNER]),
    tensor('blk.0.ffn_down', [INNER, WIDTH]),
  ];
}

function fieldOf(value: Value): readonly Buffer[] {
  if (value[0] !== ARRAY) return [uint32(value[0]), scalar(value[0], value[1])];
  const [, of, values] = value;
  return [
    uint32(ARRAY),
    uint32(of),
    uint64(values.length),
    ...values.map((each) => scalar(of, each)),
  ];
}

function scalar(type: number, value: string | number): Buffer {
  if (type === STRING) return text(String(value));
  const bytes = Buffer.alloc(4);
  if (type === FLOAT32) bytes.writeFloatLE(Number(value));
  else bytes.writeInt32LE(Number(value));
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([uint64(bytes.length), bytes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function paddingOf(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function padded(data: Buffer): readonly Buffer[] {
  return [data, Buffer.alloc(paddingOf(data.length))];
}
