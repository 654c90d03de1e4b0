package dev.sdkpoet.naming;

import java.util.List;

/**
 * Names that the user wants otherwise than they would be.
 *
 * @param renames in the order of the user
 * @param modelPrefix what the names of classes of models begin with
 * @param modelSuffix what they end with
 * @param apiPackage the package of APIs; "" for the one below the client's
 * @param modelPackage the package of models; "" for the one below the client's
 */
public record CustomNames(
        List<Rename> renames, String modelPrefix, String modelSuffix, String apiPackage, String modelPackage) {
    /** Nothing is called otherwise. */
    public static final CustomNames NONE = new CustomNames(List.of(), "", "", "", "");

    public CustomNames {
        renames = List.copyOf(renames);
    }
}
