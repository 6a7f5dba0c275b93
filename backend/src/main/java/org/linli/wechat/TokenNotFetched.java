package org.linli.wechat;

import me.chanjar.weixin.common.error.WxRuntimeException;

/** There is no access token, so the call that needed it was never sent. */
final class TokenNotFetched extends WxRuntimeException {

    TokenNotFetched(String text) {
        super(text);
    }

    /** Without the text of the cause, which can hold the address and that the secret. */
    TokenNotFetched(Exception cause) {
        super(cause.getClass().getSimpleName());
    }
}
