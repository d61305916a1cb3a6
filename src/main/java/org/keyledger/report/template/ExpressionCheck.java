package org.keyledger.report.template;

import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ognl.ASTChain;
import ognl.ASTConst;
import ognl.ASTMethod;
import ognl.ASTProperty;
import ognl.Node;
import ognl.Ognl;
import ognl.OgnlException;

import org.keyledger.report.words.Words;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.StandardExpressions;

/// Checks expressions against the types of what they name, and admits no others than those that name values, compare,
/// choose and join them.
///
/// Within `${…}` stands OGNL, which could call any method of any class. What its parser makes of the text is walked, and
/// a kind of node that is not listed here is refused. Outside of it Thymeleaf's own syntax could include other templates,
/// make links and evaluate an expression's result again; all of that needs braces or `__`, which are refused. Messages are
/// admitted, as `#{name}` and with values as `#{name(${one},${two})}`: they are filled in as they are.
record ExpressionCheck(IEngineConfiguration configuration, Words words) {

    private static final Pattern VALUE = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern MESSAGE =
            Pattern.compile("#\\{\\s*([\\w.-]+)\\s*(?:\\((\\$\\{[^{}]*}(?:\\s*,\\s*\\$\\{[^{}]*})*)\\))?\\s*}");
    private static final Pattern EACH =
            Pattern.compile("\\s*([a-zA-Z]\\w*)\\s*(?:,\\s*([a-zA-Z]\\w*)\\s*)?:\\s*\\$\\{([^{}]*)}\\s*");
    private static final Set<String> OPERATORS = Set.of("ASTEq", "ASTNotEq", "ASTAnd", "ASTOr", "ASTNot", "ASTLess",
            "ASTLessEq", "ASTGreater", "ASTGreaterEq", "ASTAdd", "ASTSubtract", "ASTMultiply", "ASTDivide",
            "ASTRemainder", "ASTNegate", "ASTTest");

    /// @throws IllegalArgumentException saying what is wrong
    void value(String expression, Scope scope) {
        requireKnown(expression, scope);
        parsed(() -> StandardExpressions.getExpressionParser(configuration).parseExpression(context(), expression));
    }

    /// Such as `alt=${mail.words}`.
    void assignment(String expression, Scope scope) {
        requireKnown(expression, scope);
        parsed(() -> AssignationUtils.parseAssignationSequence(context(), expression, false));
    }

    /// Such as `metric : ${mail.metrics}`.
    ///
    /// @return what may be named within
    Scope iteration(String expression, Scope scope) {
        requireKnown(expression, scope);
        Matcher each = EACH.matcher(expression);
        if (!each.matches()) {
            throw new IllegalArgumentException("write it as 'name : ${list}'");
        }
        parsed(() -> EachUtils.parseEach(context(), expression));
        Type element = Scope.element(typeOf(each.group(3), scope));
        String status = each.group(2) == null ? each.group(1) + "Stat" : each.group(2);
        return scope.with(status, Scope.Iteration.class).with(each.group(1), element);
    }

    private void requireKnown(String expression, Scope scope) {
        Matcher message = MESSAGE.matcher(expression);
        while (message.find()) {
            requireMessage(message.group(1), message.group(2) == null ? "" : message.group(2), scope);
        }
        String rest = VALUE.matcher(MESSAGE.matcher(expression).replaceAll("")).replaceAll("");
        if (rest.contains("{") || rest.contains("}") || expression.contains("__")) {
            throw new IllegalArgumentException(
                    "only values may be named, as ${name.part}, and messages, as #{name}, and '__' may not stand there");
        }
        Matcher value = VALUE.matcher(expression);
        while (value.find()) {
            typeOf(value.group(1), scope);
        }
    }

    private void requireMessage(String name, String arguments, Scope scope) {
        Set<Integer> numbers = new HashSet<>();
        int count = 0;
        Matcher argument = VALUE.matcher(arguments);
        while (argument.find()) {
            if (typeOf(argument.group(1), scope) instanceof Class<?> type && type.isPrimitive()
                    && type != boolean.class) {
                numbers.add(count);
            }
            count++;
        }
        words.problem(name, count, numbers).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    private ExpressionContext context() {
        return new ExpressionContext(configuration);
    }

    private static void parsed(Runnable parser) {
        try {
            parser.run();
        }
        catch (TemplateProcessingException wrong) {
            throw new IllegalArgumentException("cannot be understood", wrong);
        }
    }

    private static Type typeOf(String ognl, Scope scope) {
        try {
            return typeOf((Node) Ognl.parseExpression(ognl), scope);
        }
        catch (OgnlException wrong) {
            throw new IllegalArgumentException("cannot be understood", wrong);
        }
    }

    private static Type typeOf(Node node, Scope scope) {
        return switch (node) {
            // A lambda is a constant to OGNL, too.
            case ASTConst constant when !(constant.getValue() instanceof Node) -> Object.class;
            case ASTProperty property when !property.isIndexedAccess() -> scope.variable(nameOf(property));
            case ASTChain chain -> typeOf(chain, scope);
            case Node operator when OPERATORS.contains(operator.getClass().getSimpleName()) -> {
                checkChildren(operator, scope);
                yield Object.class;
            }
            default -> throw new IllegalArgumentException(
                    "only values may be named, compared and joined; '" + node + "' is something else");
        };
    }

    private static Type typeOf(ASTChain chain, Scope scope) {
        Type type = typeOf(chain.jjtGetChild(0), scope);
        for (int i = 1; i < chain.jjtGetNumChildren(); i++) {
            type = switch (chain.jjtGetChild(i)) {
                case ASTProperty indexed when indexed.isIndexedAccess() -> {
                    checkChildren(indexed, scope);
                    yield Scope.element(type);
                }
                case ASTProperty property -> Scope.property(type, nameOf(property));
                case ASTMethod method -> {
                    checkChildren(method, scope);
                    yield Scope.method(type, method.getMethodName(), method.jjtGetNumChildren());
                }
                case Node other -> throw new IllegalArgumentException("'" + other + "' is no name of a value");
            };
        }
        return type;
    }

    private static void checkChildren(Node node, Scope scope) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            typeOf(node.jjtGetChild(i), scope);
        }
    }

    private static String nameOf(ASTProperty property) {
        if (property.jjtGetChild(0) instanceof ASTConst name) {
            return String.valueOf(name.getValue());
        }
        throw new IllegalArgumentException("'" + property + "' is no name of a value");
    }
}
