package org.linli.moderation;

import org.linli.wechat.TextScene;

/** Kinds of contents that people write. */
public enum ContentKind {
    /** Nickname 昵称. */
    NICKNAME(TextScene.PROFILE),
    /** Avatar 头像. */
    AVATAR(TextScene.PROFILE),
    /** Wish 心愿. */
    WISH(TextScene.FORUM),
    /** What was done for a wish 心愿完成情况. */
    WISH_PROOF(TextScene.FORUM),
    /** Card that says thank you for a wish 感谢卡. */
    WISH_THANKS(TextScene.FORUM),
    /** Pictures of a station 驿站图片. */
    STATION(TextScene.PROFILE);

    private final TextScene scene;

    ContentKind(TextScene scene) {
        this.scene = scene;
    }

    /** Where WeChat is told that it is shown. */
    TextScene scene() {
        return scene;
    }
}
