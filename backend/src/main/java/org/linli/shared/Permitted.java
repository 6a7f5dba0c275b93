package org.linli.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that asks for a permission, whoever calls it: the {@link Viewer} among its parameters must hold it somewhere, or
 * the call ends with a fault. Whether she holds it at the node in question is decided next to the data.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permitted {

    /** What the viewer's appointments must permit. */
    Permission value();
}
