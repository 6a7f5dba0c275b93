package org.linli.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.wechat.TextVerdict;
import org.linli.wechat.WeChatFailure;
import org.linli.wechat.WeChatGateway;
import org.springframework.stereotype.Component;

/** Checks contents before they are stored: by our own words first, then by WeChat. Whatever stays unclear is for staff. */
@Component
class ContentChecks {

    private final WordList refused;
    private final WordList reviewed;
    private final Authors authors;
    private final WeChatGateway weChat;

    ContentChecks(ModerationSettings settings, Authors authors, WeChatGateway weChat) {
        this.refused = WordList.read(settings.refusedWords(), "LINLI_MODERATION_REFUSED_WORDS");
        this.reviewed = WordList.read(settings.reviewedWords(), "LINLI_MODERATION_REVIEWED_WORDS");
        this.authors = authors;
        this.weChat = weChat;
    }

    Verdict check(Submission submission) {
        if (refused.isIn(submission.text())) {
            return refusal(submission);
        }
        var openid = authors.find(submission.authorId())
                .map(author -> author.openid())
                .orElse(null);
        var byWeChat = submission.text().isEmpty() ? TextVerdict.PASS : askAboutText(submission, openid);
        if (byWeChat == TextVerdict.RISKY) {
            return refusal(submission);
        }
        var traces = new ArrayList<String>();
        for (var picture : submission.pictures()) {
            var trace = openid == null ? null : beginPicture(submission, picture, openid);
            if (trace != null) {
                traces.add(trace);
            }
        }
        return new Verdict(submission, origin(submission, byWeChat, traces), false, traces);
    }

    private static Verdict refusal(Submission submission) {
        return new Verdict(submission, null, true, List.of());
    }

    /** What staff has to look at comes before what only waits for WeChat. */
    private @Nullable ModerationOrigin origin(
            Submission submission, @Nullable TextVerdict byWeChat, List<String> traces) {
        if (reviewed.isIn(submission.text())) {
            return ModerationOrigin.WORD_LIST;
        }
        if (byWeChat == TextVerdict.REVIEW) {
            return ModerationOrigin.WECHAT_UNSURE;
        }
        if (byWeChat == null || traces.size() < submission.pictures().size()) {
            return ModerationOrigin.WECHAT_AWAY;
        }
        return traces.isEmpty() ? null : ModerationOrigin.PICTURE;
    }

    /** What WeChat says, or null when it cannot be asked. */
    private @Nullable TextVerdict askAboutText(Submission submission, @Nullable String openid) {
        if (openid == null) {
            return null;
        }
        try {
            return weChat.checkText(openid, submission.kind().scene(), submission.text());
        } catch (WeChatFailure away) {
            return null;
        }
    }

    /** The trace id of a check that WeChat has begun, or null when it has not. */
    private @Nullable String beginPicture(Submission submission, SubmittedPicture picture, String openid) {
        if (picture.url() == null) {
            return null;
        }
        try {
            return weChat.checkPicture(openid, submission.kind().scene(), picture.url());
        } catch (WeChatFailure away) {
            return null;
        }
    }
}
