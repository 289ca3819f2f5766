import { jinjaLanguage } from '@codemirror/lang-jinja';

import { decoded, OBJECTS } from '../../../../../lib/jinja/fields/collect';

/** A use of personalization as Lezer's tree shows it. */
export interface LezerUse {
  object: string;
  name: string;
  from: number;
  /** Those applied to it, by what the tree says. */
  filters: string[];
}

type Tree = ReturnType<typeof jinjaLanguage.parser.parse>;
type Node = Tree['topNode'];

/**
 * The uses in the tree that `@codemirror/lang-jinja` makes of a template without entities. Lezer
 * knows no white-space signs but `-%}` and a `-` behind `{%`; blanks stand in for all of them.
 */
export function lezerUses(template: string): LezerUse[] {
  const text = withoutSigns(template);
  const uses: LezerUse[] = [];
  jinjaLanguage.parser.parse(text).iterate({
    enter({ node }) {
      const object = node.firstChild;
      if (object?.name !== 'VariableName' || !OBJECTS.has(textOf(object, text))) return;
      const name = memberName(node, text);
      if (name === undefined) return;
      uses.push({
        object: textOf(object, text),
        name,
        from: object.from,
        filters: filtersOf(node, text),
      });
    },
  });
  return uses;
}

/** As long as the template, so that places stay what they are. */
function withoutSigns(template: string): string {
  return template.replace(/(\{[{%])[-+]/g, '$1 ').replace(/[-+]([}%]\})/g, ' $1');
}

function memberName(node: Node, text: string): string | undefined {
  const name = ownMember(node, text);
  const { parent } = node;
  // `Coupons.CouponListName['…']`: the list's name comes one member later.
  return (name === 'CouponListName' && parent && ownMember(parent, text)) || name;
}

function ownMember(node: Node, text: string): string | undefined {
  const property = node.getChild('PropertyName');
  if (property) return textOf(property, text);
  // Also where the bracket is not closed yet.
  const name = node.name === 'SubscriptExpression' ? node.getChild('StringLiteral') : null;
  return name ? decoded({ text: textOf(name, text) }) : undefined;
}

/** Filters of the value and of the brackets around it, from the inside out. */
function filtersOf(use: Node, text: string): string[] {
  const filters: string[] = [];
  for (let node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (parent.name === 'FilterExpression') filters.push(filterName(parent, text));
    if (['FilterCall', 'ArgumentList', 'DictExpression', 'ArrayExpression'].includes(parent.name)) {
      return filters;
    }
    if (parent.name === 'SubscriptExpression' && parent.firstChild?.from !== node.from) {
      return filters;
    }
  }
  return filters;
}

function filterName(expression: Node, text: string): string {
  const filter = expression.lastChild;
  const name = filter?.name === 'FilterCall' ? filter.firstChild : filter;
  return name ? textOf(name, text) : '';
}

function textOf({ from, to }: Node, text: string): string {
  return text.slice(from, to);
}
