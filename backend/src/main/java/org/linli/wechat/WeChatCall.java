package org.linli.wechat;

import me.chanjar.weixin.common.error.WxErrorException;

/** One call to WeChat through WxJava. */
@FunctionalInterface
interface WeChatCall<T> {

    T run() throws WxErrorException;
}
