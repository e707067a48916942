package org.entente.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Who a plugin is; written as service properties beside {@code @Component}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Plugin {
    /** What the names of the service properties begin with. */
    String PREFIX_ = "entente.";

    /** The id by which people and run cards name it: lower-case words with hyphens, unique among its sort. */
    String id();

    /** What it does, in a few words. */
    String title();

    /** The record of its parameters, nested in the plugin; {@link None} where there are none. */
    Class<? extends Record> parameters() default None.class;

    /** Of an exporter the kinds of results it takes, and {@code WORKSPACE} where it writes what the workspace holds. */
    String[] accepts() default {};

    /** How well it reads, measured: figures, on what, with n, and what bounds them; empty where nothing was measured. */
    String accuracy() default "";

    /** No parameters. */
    record None() {}
}
