package org.entente.core.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Says of a {@link View} what it is and where it opens. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface BrowserView {
    String PREFIX_ = "entente.view.";

    /** Its id, in small letters and digits with hyphens; its element is {@code entente-ID}. */
    String id();

    /** Its title, for people. */
    String title();

    /** The name of its module in the folder {@code page} of the bundle. */
    String module();

    /** The name of an icon of the workbench. */
    String icon() default "view";

    /** The perspective in which it opens by itself: explore, read, analyse or admin. */
    String perspective() default "explore";

    /** The area in which it opens: left, centre, right or bottom. */
    String area() default "centre";
}
