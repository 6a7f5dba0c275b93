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
    STATION(TextScene.PROFILE),
    /** Topic of an agenda hall 议题. */
    TOPIC(TextScene.FORUM),
    /** Comment on a topic 议题留言. */
    TOPIC_COMMENT(TextScene.COMMENT),
    /** Objection to what was decided 公示异议. */
    OBJECTION(TextScene.FORUM),
    /** How the work on a decision gets on 办理进展. */
    PROGRESS(TextScene.FORUM),
    /** What those say who are affected by a decision 评议. */
    EVALUATION(TextScene.COMMENT),
    /** Project that money could go to 民生项目. */
    PROJECT(TextScene.FORUM);

    private final TextScene scene;

    ContentKind(TextScene scene) {
        this.scene = scene;
    }

    /** Where WeChat is told that it is shown. */
    TextScene scene() {
        return scene;
    }
}
