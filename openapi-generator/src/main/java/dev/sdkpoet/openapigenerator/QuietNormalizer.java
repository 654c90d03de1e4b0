package dev.sdkpoet.openapigenerator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.openapitools.codegen.OpenAPINormalizer;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** OpenAPI Generator's normalizer, which doesn't log a line for each operation that a filter keeps or leaves out. */
final class QuietNormalizer extends OpenAPINormalizer {
    QuietNormalizer(OpenAPI document, Map<String, String> rules) {
        super(document, rules);
    }

    @Override
    protected void normalize() {
        super.normalize();
    }

    @Override
    protected Filter createFilter(OpenAPI document, String input) {
        return new OperationFilter(input);
    }

    @Override
    protected SecuritySchemesFilter createSecuritySchemesFilter(OpenAPI document, String input) {
        return new SchemeFilter(input);
    }

    /** @throws IllegalArgumentException if the value of a filter isn't one; the message says how it is written */
    static void checkFilter(Rule rule, String value) {
        BaseFilter filter = rule == Rule.FILTER ? new OperationFilter(value) : new SchemeFilter(value);
        if (!filter.parse()) {
            throw new IllegalArgumentException(filter.usageMessage());
        }
    }

    private static final class OperationFilter extends Filter {
        OperationFilter(String input) {
            super(input);
        }

        @Override
        protected Logger getLogger() {
            return NOPLogger.NOP_LOGGER;
        }
    }

    private static final class SchemeFilter extends SecuritySchemesFilter {
        SchemeFilter(String input) {
            super(input);
        }

        @Override
        public boolean apply(String key, SecurityScheme scheme) {
            return super.apply(key, scheme);
        }

        @Override
        protected Logger getLogger() {
            return NOPLogger.NOP_LOGGER;
        }
    }
}
