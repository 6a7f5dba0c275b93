package org.linli.wechat;

import org.jspecify.annotations.Nullable;

/**
 * Who signed in, as WeChat tells it.
 *
 * @param openid names the person within this mini-program, at most 64 characters
 * @param unionid names the person across the programs of one owner; null when the owner has linked none
 */
public record WeChatIdentity(String openid, @Nullable String unionid) {}
