package org.linli.wechat;

/** Where a text or a picture is shown, as WeChat tells such places apart. */
public enum TextScene {
    /** What people say about themselves: nickname, avatar. */
    PROFILE(1),
    /** Comments on something. */
    COMMENT(2),
    /** What is written for all to read: wishes, topics, announcements. */
    FORUM(3),
    /** Records of what happened. */
    LOG(4);

    private final int number;

    TextScene(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
