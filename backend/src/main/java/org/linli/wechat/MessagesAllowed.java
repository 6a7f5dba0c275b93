package org.linli.wechat;

/**
 * A person has granted messages.
 *
 * @param openid who
 * @param templateId of which template
 * @param times how many more
 */
public record MessagesAllowed(String openid, String templateId, int times) {

    /** Keeps who it is out of logs. */
    @Override
    public String toString() {
        return "MessagesAllowed of template " + templateId;
    }
}
