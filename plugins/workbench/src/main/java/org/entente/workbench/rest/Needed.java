package org.entente.workbench.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which components of a record a body must tell: those that may not be null; and no list or map holds null. */
final class Needed extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    /** Whether a component must be told. */
    static boolean is(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Optional<RecordComponent> component(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getDeclaringClass().isRecord()
                ? Optional.of(parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()])
                : Optional.empty();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(Needed::is).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return component(annotated)
                .map(component -> JsonSetter.Value.construct(is(component) ? Nulls.FAIL : Nulls.SET, Nulls.FAIL))
                .orElseGet(JsonSetter.Value::empty);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
