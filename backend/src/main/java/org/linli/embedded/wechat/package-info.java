/** A WeChat server of our own for development and tests: the real protocol, invented people, faults on demand. */
@NullMarked
package org.linli.embedded.wechat;

import org.jspecify.annotations.NullMarked;
