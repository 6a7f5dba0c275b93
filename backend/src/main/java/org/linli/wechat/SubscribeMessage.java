package org.linli.wechat;

import java.util.Map;

/**
 * A message that a person has granted.
 *
 * @param openid who gets it
 * @param templateId which of our templates it fills in
 * @param page of the mini-program that it opens, with its query, for example {@code pages/activity/index?id=1}
 * @param values for the template's fields, by their names, for example {@code thing1}
 */
public record SubscribeMessage(String openid, String templateId, String page, Map<String, String> values) {

    /** Keeps what the message says and to whom out of logs. */
    @Override
    public String toString() {
        return "SubscribeMessage of template " + templateId;
    }
}
