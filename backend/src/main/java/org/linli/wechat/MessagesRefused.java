package org.linli.wechat;

/**
 * A person has switched the messages of a template off in WeChat's settings: what she granted before counts no more. A
 * refusal in a single dialogue takes nothing away and is no such event.
 */
public record MessagesRefused(String openid, String templateId) {

    /** Keeps who it is out of logs. */
    @Override
    public String toString() {
        return "MessagesRefused of template " + templateId;
    }
}
