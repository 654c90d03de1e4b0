package dev.sdkpoet.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;

/** Apache Commons FileUpload, which knows nothing of how multipart bodies were written. */
final class FileUpload extends AbstractFileUpload<FileUpload.Message, DiskFileItem, DiskFileItemFactory> {
    FileUpload() {
        setHeaderCharset(StandardCharsets.UTF_8);
    }

    @Override
    public FileItemInputIterator getItemIterator(Message message) throws IOException {
        return getItemIterator((RequestContext) message);
    }

    @Override
    public Map<String, List<DiskFileItem>> parseParameterMap(Message message) throws FileUploadException {
        return parseParameterMap((RequestContext) message);
    }

    @Override
    public List<DiskFileItem> parseRequest(Message message) throws FileUploadException {
        return parseRequest((RequestContext) message);
    }

    /** A request. */
    record Message(String type, byte[] body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public long getContentLength() {
            return body.length;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
