package org.linli.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaPhoneNumberInfo;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage.MsgData;
import cn.binarywang.wx.miniapp.bean.safety.request.WxMaUserSafetyRiskRankRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMediaSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.security.WxMaMsgSecCheckCheckRequest;
import cn.binarywang.wx.miniapp.bean.urllink.GenerateUrlLinkRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Our terms in those of WxJava. */
final class WeChatRequests {

    private static final int PICTURE = 2;
    private static final String CHINA = "86";

    private WeChatRequests() {}

    static WxMaMsgSecCheckCheckRequest text(String openid, TextScene scene, String text) {
        return WxMaMsgSecCheckCheckRequest.builder()
                .version("2")
                .openid(openid)
                .scene(scene.number())
                .content(text)
                .build();
    }

    static WxMaMediaSecCheckCheckRequest picture(String openid, TextScene scene, String url) {
        return WxMaMediaSecCheckCheckRequest.builder()
                .version(2)
                .openid(openid)
                .scene(scene.number())
                .mediaType(PICTURE)
                .mediaUrl(url)
                .build();
    }

    static WxMaSubscribeMessage message(SubscribeMessage message) {
        return WxMaSubscribeMessage.builder()
                .toUser(message.openid())
                .templateId(message.templateId())
                .page(message.page())
                .data(message.values().entrySet().stream()
                        .map(value -> new MsgData(value.getKey(), value.getValue()))
                        .toList())
                .build();
    }

    static GenerateUrlLinkRequest link(String path, String query, Instant end) {
        return GenerateUrlLinkRequest.builder()
                .path(path)
                .query(query)
                .expireType(0)
                .expireTime(end.getEpochSecond())
                .build();
    }

    static WxMaUserSafetyRiskRankRequest risk(String appid, String openid, String clientIp, int scene) {
        return WxMaUserSafetyRiskRankRequest.builder()
                .appid(appid)
                .openid(openid)
                .clientIp(clientIp)
                .scene(scene)
                .build();
    }

    /** The number as people dial it at home, with its country's code from abroad; null when WeChat told none. */
    static @Nullable String number(WxMaPhoneNumberInfo info) {
        var number = info.getPurePhoneNumber();
        if (number == null || number.isBlank() || info.getCountryCode() == null) {
            return null;
        }
        return CHINA.equals(info.getCountryCode()) ? number : "+" + info.getCountryCode() + number;
    }
}
