package org.linli.moderation;

import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/**
 * Who writes.
 *
 * @param openid what WeChat calls her; null for somebody without WeChat
 * @param communityId the community that she belongs to; null for none
 */
public record Author(@Nullable String openid, @Nullable Long communityId, VerificationLevel level) {}
