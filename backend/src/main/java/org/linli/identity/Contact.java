package org.linli.identity;

import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, masked.
 *
 * @param openid what WeChat calls her; null for somebody without WeChat
 * @param name real name as 张*, or the nickname, or a stand-in
 * @param phone as 138****1234; null when none is bound
 * @param communityId the community that she belongs to; null for none
 * @param householdId the household that she belongs to; null for none
 */
public record Contact(
        long personId,
        @Nullable String openid,
        String name,
        @Nullable String phone,
        @Nullable Long communityId,
        @Nullable Long householdId) {}
