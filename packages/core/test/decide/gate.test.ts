import { describe, expect, it } from 'vitest';
import { gate } from '../../src/decide/gate.js';
import type { Scene } from '../../src/records/scene.js';
import { item, member, NOW, said, scene, settings } from './scenes.js';

const hello = said('ann', 'hello');
const open = (of: Scene, inbox = [item(hello)], budget: object = { isGranted: true }) => ({
  scene: of,
  inbox,
  budget: budget as { isGranted: boolean },
});
const room = scene([member('ali')], [hello]);
const quiet = { limits: { quietHours: { ranges: [{ from: '09:00', to: '11:00' }] } } };

describe('gate', () => {
  it('opens where nothing stands against it', () => {
    expect(gate({ opening: open(room), settings: settings(), now: NOW })).toEqual({ quiet: false });
  });

  it.each([
    ['inactive', room, { speaking: { active: false } }, { isGranted: true }],
    [
      'chat-disabled',
      scene([member('ali')], [], { chat: { enabled: false } }),
      {},
      { isGranted: true },
    ],
    ['chat-paused', scene([member('ali')], [], { isPaused: true }), {}, { isGranted: true }],
    ['no-member', scene([]), {}, { isGranted: true }],
    ['chat-budget', room, {}, { isGranted: false, scope: 'chat' }],
    ['global-budget', room, {}, { isGranted: false, scope: 'global' }],
  ])('is %s', (reason, of, patch, budget) => {
    const opening = open(of as Scene, [], budget as object);
    expect(gate({ opening, settings: settings(patch as never), now: NOW })).toEqual({
      kind: 'silent',
      reason,
    });
  });

  it('lets only answers through in quiet hours', () => {
    expect(gate({ opening: open(room), settings: settings(quiet), now: NOW })).toEqual({
      quiet: true,
    });
    expect(gate({ opening: open(room, []), settings: settings(quiet), now: NOW })).toMatchObject({
      reason: 'quiet-hours',
    });
    const none = settings({ limits: { ...quiet.limits, answersInQuietHours: false } });
    expect(gate({ opening: open(room), settings: none, now: NOW })).toMatchObject({
      reason: 'quiet-hours',
    });
  });
});
