package org.linli.moderation;

/** Kinds of contents that people write. */
public enum ContentKind {
    /** Nickname 昵称. */
    NICKNAME,
    /** Avatar 头像. */
    AVATAR
}
