package org.linli.identity;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a profile.
 *
 * @param editsNickname whether the nickname changes; null then takes it away
 * @param editsAvatar whether the avatar changes; null then takes it away
 */
record ProfileEdit(boolean editsNickname, @Nullable String nickname, boolean editsAvatar, @Nullable Long avatarId) {

    /** Tells what is null from what is absent, which the given arguments alone can. */
    static ProfileEdit of(Map<String, Object> given, @Nullable String nickname, @Nullable Long avatarId) {
        return new ProfileEdit(given.containsKey("nickname"), nickname, given.containsKey("avatarId"), avatarId);
    }
}
