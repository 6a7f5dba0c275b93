package org.linli.embedded.wechat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The invented people: everybody is there but who was sent away and whose name begins with {@code idle}. */
public final class People {

    private static final String PREFIX = "oSIM_";

    private final Set<String> away = ConcurrentHashMap.newKeySet();

    /** The openid of {@code dev-NAME}. */
    public static String openid(String name) {
        return PREFIX + name;
    }

    /** Makes WeChat think that the person has not used the mini-program for two hours, until she signs in again. */
    public void sendAway(String openid) {
        away.add(openid);
    }

    void comeBack(String openid) {
        away.remove(openid);
    }

    boolean exist(String openid) {
        return openid.startsWith(PREFIX) && openid.length() > PREFIX.length();
    }

    boolean areActive(String openid) {
        return !away.contains(openid) && !openid.startsWith(PREFIX + "idle");
    }

    /** What is wrong with asking about this person; code 0 when nothing is. */
    int refusal(String openid) {
        if (!exist(openid)) {
            return 40003;
        }
        return areActive(openid) ? 0 : 61010;
    }
}
