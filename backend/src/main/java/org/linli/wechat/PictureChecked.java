package org.linli.wechat;

/**
 * WeChat has looked at a picture, or failed to.
 *
 * @param traceId what {@link WeChatGateway#checkPicture} gave
 * @param verdict {@link TextVerdict#REVIEW} when the check failed
 * @param failed whether WeChat could not check it, for example because it could not fetch the picture
 */
public record PictureChecked(String traceId, TextVerdict verdict, boolean failed) {}
