package org.linli.notifications.news;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears an event when it has committed, in a transaction of its own on few threads; the event is kept in the registry and
 * delivered again until that succeeds. So each such listener is idempotent.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Async("newsThreads")
@Transactional(propagation = Propagation.REQUIRES_NEW)
@TransactionalEventListener
public @interface NewsListener {}
