package org.linli.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaJscode2SessionResult;
import java.util.regex.Pattern;

/** What Linli asks of WeChat, in our own terms; every call is bounded in time and fails with a {@link WeChatFailure}. */
public final class WeChatGateway {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,256}");

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

    /** The session's key is left behind here: Linli has no use for it. */
    private static WeChatIdentity identity(WxMaJscode2SessionResult session) {
        if (session.getOpenid() == null || session.getOpenid().isBlank()) {
            throw new WeChatFailure.Unavailable(WeChatFailure.NO_CODE);
        }
        return new WeChatIdentity(session.getOpenid(), session.getUnionid());
    }
}
