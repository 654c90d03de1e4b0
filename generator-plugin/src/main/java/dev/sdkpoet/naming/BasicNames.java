package dev.sdkpoet.naming;

/**
 * What the two parts of HTTP basic credentials are called. Twilio names its scheme after them, {@code accountSid_authToken};
 * elsewhere they are user name and password.
 */
public record BasicNames(String user, String password) {
    private static final BasicNames USUAL = new BasicNames("username", "password");

    public static BasicNames of(String schemeName) {
        String[] parts = schemeName.split("_", -1);
        boolean named = parts.length == 2 && isVariable(parts[0]) && isVariable(parts[1]) && !parts[0].equals(parts[1]);
        return named ? new BasicNames(parts[0], parts[1]) : USUAL;
    }

    private static boolean isVariable(String name) {
        return JavaIdentifiers.isIdentifier(name) && Character.isLowerCase(name.charAt(0));
    }

    /** {@code accountSid} as {@code ACCOUNT_SID}, for the name of an environment variable. */
    public static String upperSnake(String variable) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < variable.length(); i++) {
            char c = variable.charAt(i);
            if (Character.isUpperCase(c) && !snake.isEmpty()) {
                snake.append('_');
            }
            snake.append(Character.toUpperCase(c));
        }
        return snake.toString();
    }
}
