package org.entente.launcher;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all tests of a process the same Chromium, each in a state as if it were new: to start one takes seconds. Where there is none
 * they are skipped, by name.
 */
public final class SharedBrowser implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(SharedBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isThere()
                ? ConditionEvaluationResult.enabled("There is a Chromium")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    /** It is closed with the process's last test. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium browser = context.getRoot()
                .getStore(OWN)
                .computeIfAbsent(Chromium.class, none -> Chromium.open(1440, 900), Chromium.class);
        browser.forget();
        browser.size(1440, 900);
        return browser;
    }
}
