import { DeliveryError } from '../errors.js';
import type { IncomingMessage, SendRequest, Transport } from '../ports/transport.js';
import { calm, type Factory, rejection, type TestApi } from './test-api.js';

/** A transport with the platform behind it: `externalChatId` is a chat in which `botId` may write. */
export interface TransportBench {
  readonly transport: Transport;
  readonly botId: string;
  readonly externalChatId: string;
  /** A person says something there; resolves when the receiver was told. Gives the external id. */
  say(text: string, replyTo?: string): Promise<string>;
  /** The texts that stand in the chat, as the platform has them, oldest first; those of people aside. */
  shown(): Promise<readonly string[]>;
}

/** What every transport must do. The factory gives one that has not been started; the suite stops it. */
export function describeTransport(
  name: string,
  factory: Factory<TransportBench>,
  api: TestApi,
): void {
  const { describe, it, expect, beforeEach, afterEach } = api;
  describe(`${name}: transport`, () => {
    let bench: TransportBench;
    let heard: IncomingMessage[];
    beforeEach(async () => {
      bench = await factory();
      heard = [];
      await bench.transport.start({
        message: async (message) => void heard.push(message),
        edited: async () => {},
        deleted: async () => {},
        reacted: async () => {},
      });
    });
    afterEach(async () => bench.transport.stop());
    const place = () => ({ botId: bench.botId, externalChatId: bench.externalChatId });
    const send = (text: string, more: Partial<SendRequest> = {}, signal = calm()) =>
      bench.transport.send({ ...place(), text, ...more }, { signal });

    it('names its platform and says what it can', async () => {
      const { platform, capabilities } = bench.transport;
      expect(platform).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
      expect(capabilities.maxTextLength).toBeGreaterThan(0);
      for (const can of ['reactions', 'edits', 'typing', 'replies', 'threads'] as const) {
        expect(typeof capabilities[can]).toBe('boolean');
      }
    });

    it('sends a text as it is and gives a receipt', async () => {
      const before = Date.UTC(2000, 0);
      const receipt = await send('Merhaba <b>&amp;</b> *x* _y_ 👋');
      expect(receipt.externalId.length).toBeGreaterThan(0);
      expect(receipt.sentAt).toBeGreaterThan(before);
      expect(await bench.shown()).toEqual(['Merhaba <b>&amp;</b> *x* _y_ 👋']);
    });

    it('gives each message an external id of its own, in the order of sending', async () => {
      const ids = new Set<string>();
      for (const text of ['one', 'two', 'three']) ids.add((await send(text)).externalId);
      expect(ids.size).toBe(3);
      expect(await bench.shown()).toEqual(['one', 'two', 'three']);
    });

    it('replies to a message', async () => {
      const replyTo = await bench.say('Anyone here?');
      await send('Yes.', { replyTo });
      expect(await bench.shown()).toEqual(['Yes.']);
    });

    it('takes a text of the longest length', async () => {
      const text = 'x'.repeat(Math.min(bench.transport.capabilities.maxTextLength, 100_000));
      await send(text);
      expect(await bench.shown()).toEqual([text]);
    });

    it('refuses a text that is too long, with nothing sent', async () => {
      const error = await rejection(
        send('x'.repeat(bench.transport.capabilities.maxTextLength + 1)),
      );
      expect(DeliveryError.isInstance(error)).toBe(true);
      expect(error).toMatchObject({ outcome: 'refused' });
      expect(await bench.shown()).toEqual([]);
    });

    it('refuses a chat that is not there', async () => {
      const error = await rejection(send('Hello?', { externalChatId: 'nowhere' }));
      expect(error).toMatchObject({ code: 'delivery-failed', outcome: 'refused' });
    });

    it('sends nothing where the signal is aborted already, and says so', async () => {
      const error = await rejection(send('never', {}, AbortSignal.abort(new Error('enough'))));
      expect(error).toMatchObject({ code: 'delivery-failed', outcome: 'refused' });
      expect(await bench.shown()).toEqual([]);
    });

    it('edits a message where the platform has edits', async () => {
      if (!bench.transport.capabilities.edits) return;
      const { externalId } = await send('teh');
      await bench.transport.edit({ ...place(), text: 'the', externalId }, { signal: calm() });
      expect(await bench.shown()).toEqual(['the']);
    });

    it('refuses to edit a message that is not there', async () => {
      if (!bench.transport.capabilities.edits) return;
      const request = { ...place(), text: 'x', externalId: '999999' };
      const error = await rejection(bench.transport.edit(request, { signal: calm() }));
      expect(error).toMatchObject({ code: 'delivery-failed', outcome: 'refused' });
    });

    it("reacts to a person's message where the platform has reactions", async () => {
      const { capabilities } = bench.transport;
      if (!capabilities.reactions) return;
      const externalId = await bench.say('Good news!');
      const emoji = capabilities.reactionEmoji?.[0] ?? '👍';
      await bench.transport.react({ ...place(), externalId, emoji }, { signal: calm() });
      expect(await bench.shown()).toEqual([]);
    });

    it('shows that a bot types, and sends nothing by it', async () => {
      await bench.transport.typing(place(), { signal: calm() });
      expect(await bench.shown()).toEqual([]);
    });

    it('tells what a person said, with who, where and when', async () => {
      const externalId = await bench.say('Merhaba! 👋');
      expect(heard).toHaveLength(1);
      const { platform } = bench.transport;
      const { externalChatId } = bench;
      expect(heard[0]).toMatchObject({ platform, externalChatId, externalId, text: 'Merhaba! 👋' });
      expect(heard[0]?.author.isBot).toBe(false);
      expect(heard[0]?.author.externalId.length ?? 0).toBeGreaterThan(0);
      expect(heard[0]?.sentAt ?? 0).toBeGreaterThan(Date.UTC(2000, 0));
    });

    it('tells what a message replies to, by the id that sending gave', async () => {
      const { externalId } = await send('Who is there?');
      await bench.say('Me!', externalId);
      expect(heard[0]?.replyTo).toBe(externalId);
    });

    it('tells messages in the order in which they were said', async () => {
      for (const text of ['one', 'two', 'three']) await bench.say(text);
      expect(heard.map((message) => message.text)).toEqual(['one', 'two', 'three']);
    });

    it('hears nothing more after it was stopped, and may be stopped twice', async () => {
      await bench.transport.stop();
      await bench.transport.stop();
      await bench.say('Hello?').catch(() => undefined);
      expect(heard).toEqual([]);
    });
  });
}
