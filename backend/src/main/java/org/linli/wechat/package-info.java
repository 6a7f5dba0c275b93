/** The one gateway to WeChat; no other module imports WxJava. */
@NullMarked
package org.linli.wechat;

import org.jspecify.annotations.NullMarked;
