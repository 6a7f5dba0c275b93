package org.linli.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaCodeLineColor;
import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Linli asks of WeChat, in our own terms; every call is bounded in time and fails with a {@link WeChatFailure}. */
public final class WeChatGateway {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private static final Pattern SCENE = Pattern.compile("[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}");
    private static final int CODE_WIDTH = 430;
    private static final WxMaCodeLineColor BLACK = new WxMaCodeLineColor("0", "0", "0");
    private static final Duration LONGEST_LINK = Duration.ofDays(30);

    private final WxJavaClient wxjava;
    private final WeChatCalls calls;

    WeChatGateway(WxJavaClient wxjava, WeChatCalls calls) {
        this.wxjava = wxjava;
        this.calls = calls;
    }

    /**
     * Tells who the code of {@code wx.login} stands for; a code works once and for five minutes.
     *
     * @throws WeChatFailure.InvalidCode when the client has to run {@code wx.login} again
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public WeChatIdentity login(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new WeChatFailure.InvalidCode(WeChatFailure.NO_CODE);
        }
        return calls.call("login", () -> identity(wxjava.jsCode2SessionInfo(code)));
    }

    /**
     * The phone number that the code of {@code getPhoneNumber} stands for; a code works once and for five minutes, and
     * each use costs money.
     *
     * @return without a country code for +86, otherwise like {@code +85291234567}
     * @throws WeChatFailure.InvalidCode when the person has to press the button again
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public String phoneNumber(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new WeChatFailure.InvalidCode(WeChatFailure.NO_CODE);
        }
        return calls.call(
                "phone",
                () -> told(WeChatRequests.number(wxjava.getUserService().getPhoneNumber(code))));
    }

    /**
     * What WeChat thinks of a text of any length. Never passes what WeChat did not pass, so a person who has been away
     * for two hours gets {@link TextVerdict#REVIEW}.
     *
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public TextVerdict checkText(String openid, TextScene scene, String text) {
        var verdict = TextVerdict.PASS;
        if (text.isBlank()) {
            return verdict;
        }
        for (var piece : Pieces.of(text)) {
            verdict = verdict.worse(checkPiece(openid, scene, piece));
            if (verdict == TextVerdict.RISKY) {
                break;
            }
        }
        return verdict;
    }

    private TextVerdict checkPiece(String openid, TextScene scene, String piece) {
        try {
            return calls.call("check-text", () -> {
                var result = wxjava.getSecurityService()
                        .checkMessage(WeChatRequests.text(openid, scene, piece))
                        .getResult();
                return TextVerdict.of(result == null ? null : result.getSuggest());
            });
        } catch (WeChatFailure.Inactive away) {
            return TextVerdict.REVIEW;
        }
    }

    /**
     * Has WeChat look at a picture of at most 10 MB, which it fetches from the address; the verdict comes within 30
     * minutes as {@link PictureChecked}, at times before this returns.
     *
     * @return trace id that the verdict will name
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public String checkPicture(String openid, TextScene scene, String url) {
        return calls.call(
                "check-picture",
                () -> told(wxjava.getSecurityService()
                        .mediaCheckAsync(WeChatRequests.picture(openid, scene, url))
                        .getTraceId()));
    }

    /**
     * Sends a message to one person.
     *
     * @throws WeChatFailure.Unanswered when it may be on its way; it must not be sent again
     * @throws WeChatFailure of any other kind when it certainly was not sent
     */
    public void send(SubscribeMessage message) {
        calls.callOnce("send", () -> {
            wxjava.getMsgService().sendSubscribeMsg(WeChatRequests.message(message));
            return true;
        });
    }

    /**
     * Has WeChat draw a code that opens a page.
     *
     * @param scene what the page is told, 1 to 32 letters, digits or {@code !#$&'()*+,/:;=?@-._~}
     * @param page without a query, for example {@code pages/join/index}
     * @return a PNG or JPEG
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public byte[] programCode(String scene, String page) {
        if (!SCENE.matcher(scene).matches()) {
            throw new IllegalArgumentException("WeChat takes no such scene");
        }
        return calls.call("program-code", () -> wxjava.getQrcodeService()
                .createWxaCodeUnlimitBytes(scene, page, true, "release", CODE_WIDTH, false, BLACK, false));
    }

    /**
     * An address that opens a page from outside WeChat.
     *
     * @param path of the page, for example {@code pages/join/index}
     * @param query that the page is told, without a question mark; may be empty
     * @param life of the address, at most 30 days
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public String urlLink(String path, String query, Duration life) {
        if (life.compareTo(LONGEST_LINK) > 0 || !life.isPositive()) {
            throw new IllegalArgumentException("WeChat's links live for 30 days at most");
        }
        // A few seconds less, because WeChat counts by its own clock.
        var end = Instant.now().plus(life).minusSeconds(5);
        return calls.call(
                "url-link", () -> told(wxjava.getLinkService().generateUrlLink(WeChatRequests.link(path, query, end))));
    }

    /**
     * How risky WeChat thinks an account is, 0 to 4; empty, which never means safe, when it does not tell because the
     * person has been away for two hours.
     *
     * @param clientIp where the person's request came from
     * @param scene 0 for registering, 1 for taking part in something
     * @throws WeChatFailure when WeChat refuses or cannot be asked
     */
    public OptionalInt riskRank(String openid, String clientIp, int scene) {
        var appid = wxjava.getWxMaConfig().getAppid();
        try {
            return OptionalInt.of(calls.call(
                    "risk-rank",
                    () -> told(wxjava.getSecurityService()
                            .getUserRiskRank(WeChatRequests.risk(appid, openid, clientIp, scene))
                            .getRiskRank())));
        } catch (WeChatFailure.Inactive away) {
            return OptionalInt.empty();
        }
    }

    /** An answer without what was asked for is none. */
    private static <T> T told(@Nullable T value) {
        if (value == null || value.toString().isBlank()) {
            throw new WeChatFailure.Unavailable(WeChatFailure.NO_CODE);
        }
        return value;
    }

    /** The session's key is left behind here: Linli has no use for it. */
    private static WeChatIdentity identity(WxMaJscode2SessionResult session) {
        if (session.getOpenid() == null || session.getOpenid().isBlank()) {
            throw new WeChatFailure.Unavailable(WeChatFailure.NO_CODE);
        }
        return new WeChatIdentity(session.getOpenid(), session.getUnionid());
    }
}
