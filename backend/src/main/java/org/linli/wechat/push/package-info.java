/** What WeChat tells us by itself: opened, checked, told once. */
@NullMarked
package org.linli.wechat.push;

import org.jspecify.annotations.NullMarked;
