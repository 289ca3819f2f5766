import codeMirror from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import 'codemirror5/mode/xml/xml';
import 'codemirror5/mode/javascript/javascript';
import 'codemirror5/mode/css/css';
import 'codemirror5/mode/htmlmixed/htmlmixed';

// Froala's plugin looks for the global once, while it loads: this module has to be there first.
Object.assign(window, { CodeMirror: codeMirror });
