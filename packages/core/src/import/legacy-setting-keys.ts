/** How a legacy value becomes ours: as it is, the greater end of a range, or one of two ends. */
export type LegacyForm = 'plain' | 'max' | 'wpm' | 'ranges';

/** Where a legacy setting stands now: `group.key` or `group.key.inner`. */
export interface LegacyTarget {
  readonly path: string;
  readonly form: LegacyForm;
}

const to = (path: string, form: LegacyForm = 'plain'): LegacyTarget => ({ path, form });

/** Every legacy key that has a setting of ours, in snake_case. */
export const LEGACY_SETTING_KEYS: Readonly<Record<string, LegacyTarget>> = {
  simulation_active: to('speaking.active'),
  scale_factor: to('speaking.scaleFactor'),
  initiative_probability: to('speaking.initiative'),
  reaction_probability: to('speaking.reactionProbability'),
  short_reaction_probability: to('speaking.reactionProbability'),
  reply_probability: to('speaking.replyProbability'),
  reply_to_bots_probability: to('speaking.replyToBotsProbability'),
  new_topic_probability: to('speaking.newTopicProbability'),
  new_message_probability: to('speaking.newTopicProbability'),
  mention_probability: to('speaking.mentionProbability'),
  length_profile: to('speaking.lengthProfile'),
  length_profile_mix: to('speaking.lengthProfile'),
  message_length_profile: to('speaking.lengthProfile'),
  cooldown_filter_enabled: to('speaking.cooldownFilter'),
  stance_cooldown_minutes: to('speaking.stanceCooldownMinutes'),
  persona_refresh_interval: to('speaking.personaRefresh.messages'),
  persona_refresh_messages: to('speaking.personaRefresh.messages'),
  persona_refresh_minutes: to('speaking.personaRefresh.minutes'),
  news_trigger_enabled: to('speaking.newsTrigger.enabled'),
  news_trigger_probability: to('speaking.newsTrigger.probability'),
  max_msgs_per_min: to('limits.maxMessagesPerMinute.chat', 'max'),
  max_msgs_per_min_per_chat: to('limits.maxMessagesPerMinute.chat', 'max'),
  max_messages_per_minute: to('limits.maxMessagesPerMinute.chat', 'max'),
  global_max_msgs_per_min: to('limits.maxMessagesPerMinute.global', 'max'),
  bot_hourly_msg_limit: to('limits.botHourlyLimit.max', 'max'),
  quiet_hours: to('limits.quietHours.ranges', 'ranges'),
  base_delay_seconds: to('pacing.baseSeconds'),
  prime_base_delay_seconds: to('pacing.primeBaseSeconds'),
  prime_hours: to('pacing.primeHours.ranges', 'ranges'),
  prime_hours_boost: to('pacing.primeHours.boost'),
  typing_enabled: to('pacing.typing.enabled'),
  typing_speed_wpm: to('pacing.typing', 'wpm'),
  consistency_guard_enabled: to('review.consistencyGuard'),
  dedup_enabled: to('review.dedup.enabled'),
  dedup_window_hours: to('review.dedup.windowHours'),
  dedup_max_attempts: to('review.dedup.maxAttempts'),
  dedup_similarity: to('review.dedup.similarity'),
  dedup_similarity_threshold: to('review.dedup.similarity'),
  semantic_dedup_threshold: to('review.dedup.similarity'),
  priority_batch_enabled: to('inbox.batch.enabled'),
  priority_batch_size: to('inbox.batch.size'),
  message_retention_days: to('retention.messageDays'),
};
