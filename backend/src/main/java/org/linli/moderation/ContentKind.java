package org.linli.moderation;

import org.linli.wechat.TextScene;

/** Kinds of contents that people write. */
public enum ContentKind {
    /** Nickname 昵称. */
    NICKNAME(TextScene.PROFILE),
    /** Avatar 头像. */
    AVATAR(TextScene.PROFILE);

    private final TextScene scene;

    ContentKind(TextScene scene) {
        this.scene = scene;
    }

    /** Where WeChat is told that it is shown. */
    TextScene scene() {
        return scene;
    }
}
