package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.XmlText;

/** Makes the views of the files that make a client a project. */
record ProjectViews(EmitContext context) {

    PomView pom() {
        Coordinates coordinates = context.options().coordinates();
        String title = new PackageInfos(context).title(context.model().documents());
        return new PomView(
                XmlText.escape(coordinates.groupId()),
                XmlText.escape(coordinates.artifactId()),
                XmlText.escape(coordinates.version()),
                XmlText.escape(title),
                XmlText.escape(context.options().license()),
                Versions.read());
    }

    ModuleView module() {
        PackageInfos packages = new PackageInfos(context);
        String title = packages.title(context.model().documents());
        return new ModuleView(
                context.options().moduleName(),
                packages.exported(),
                String.join(" ", DocText.of(title).lines(Integer.MAX_VALUE)));
    }
}
