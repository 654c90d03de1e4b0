package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;

/** What was changed in a document, and where. */
record Cause(String text, SpecLocation place) {}
